/** Reads a body that holds one piece of JSON on each line, as the lines come in. */
export async function* jsonLines<T>(body: ReadableStream<Uint8Array>): AsyncGenerator<T> {
  let rest = '';
  for await (const text of textOf(body)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as T);
  }
  if (rest.trim()) yield JSON.parse(rest) as T;
}

async function* textOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (let read = await reader.read(); !read.done; read = await reader.read())
    yield decoder.decode(read.value, { stream: true });
}
