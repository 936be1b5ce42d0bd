import { request } from 'node:http';

const forged = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' };

/** Posts as a caller that claims to have reached another host; `fetch` would put its own. */
export const postAsEvil = (url: string, body: object): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', ...forged };
    request(url, { method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode));
    })
      .on('error', reject)
      .end(JSON.stringify(body));
  });
