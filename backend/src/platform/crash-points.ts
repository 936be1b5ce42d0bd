let armed: string | undefined;

/** Tests only: the process dies at this named point as if by `kill -9`. */
export function armCrashPoint(point: string | undefined): void {
  armed = point;
}

export function reach(point: string): void {
  if (armed === point) process.kill(process.pid, 'SIGKILL');
}
