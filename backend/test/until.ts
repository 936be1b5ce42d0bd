/** Waits for what a worker does by itself, such as a sweep; never for a time that only passes. */
export async function until(isSo: () => Promise<boolean>, seconds = 8): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await pause()) if (await isSo()) return;
  throw new Error('it did not come to that');
}

const pause = () => new Promise((done) => setTimeout(done, 50));
