import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (response: ServerResponse) => void;

/** A real HTTP server that answers as the KVK Handelsregister does, and keeps what it was asked. */
export async function startRegisterServer() {
  const answers = new Map<string, Answer>();
  const asked: { path: string; key: string | undefined }[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    asked.push({ path: request.url ?? '', key: request.headers['apikey']?.toString() });
    const number = /^\/api\/v1\/basisprofielen\/(\d{8})$/.exec(request.url ?? '')?.[1] ?? '';
    (answers.get(number) ?? unknown)(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked: (kvkNumber: string) => asked.filter(({ path }) => path.endsWith(kvkNumber)),
    answer: (kvkNumber: string, answer: Answer) => void answers.set(kvkNumber, answer),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const json = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};

const unknown: Answer = (response) =>
  json(response, 404, { fout: [{ code: 'IPD0005', omschrijving: 'Het KVK-nummer bestaat niet.' }] });

export const answering = {
  withProfile:
    (profile: object): Answer =>
    (response) =>
      json(response, 200, profile),
  failing: ((response) => json(response, 500, { fout: [{ code: 'IPD9999' }] })) as Answer,
  garbage: ((response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('<html>onderhoud</html>');
  }) as Answer,
  never: (() => undefined) as Answer,
};

const lines = (number: string) => ({
  straatnaam: 'Kade',
  huisnummer: 1,
  postcode: '7511AB',
  plaats: 'Enschede',
  land: 'Nederland',
  volledigAdres: `Kade ${number} 7511AB Enschede`,
});

/** A `basisprofiel` in KVK's shape. */
export const aProfile = (kvkNummer: string, { shielded = false, ...change }: Record<string, unknown> = {}): object => ({
  kvkNummer,
  indNonMailing: shielded ? 'Ja' : 'Nee',
  naam: `Bedrijf ${kvkNummer} B.V.`,
  formeleRegistratiedatum: '20160823',
  materieleRegistratie: { datumAanvang: '20150601' },
  totaalWerkzamePersonen: 9,
  statutaireNaam: `Bedrijf ${kvkNummer} B.V.`,
  handelsnamen: [{ naam: `Bedrijf ${kvkNummer}`, volgorde: 0 }],
  sbiActiviteiten: [{ sbiCode: '26513', sbiOmschrijving: 'Vervaardiging van apparaten', indHoofdactiviteit: 'Ja' }],
  links: [{ rel: 'self', href: `https://api.kvk.nl/api/v1/basisprofielen/${kvkNummer}` }],
  _embedded: {
    hoofdvestiging: {
      vestigingsnummer: '000038509504',
      kvkNummer,
      indHoofdvestiging: 'Ja',
      eersteHandelsnaam: `Bedrijf ${kvkNummer}`,
      adressen: [
        { type: 'correspondentieadres', indAfgeschermd: 'Nee', volledigAdres: 'Postbus 1', postbusnummer: 1 },
        { type: 'bezoekadres', indAfgeschermd: shielded ? 'Ja' : 'Nee', ...lines('1') },
      ],
    },
  },
  ...change,
});
