import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  to: string;
  subject: string;
  text: string;
}

/** A real mail server of this test, which keeps what it was sent. */
export async function startMailServer() {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      simpleParser(stream)
        .then(({ subject = '', text = '' }) => {
          for (const { address } of session.envelope.rcptTo) letters.push({ to: address, subject, text });
          done();
        })
        .catch(done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    to: (address: string) => letters.filter(({ to }) => to === address),
    stop: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}
