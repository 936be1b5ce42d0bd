import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: string | Buffer): string => Buffer.from(data).toString('base64url');

/** What an answer can be made to say; everything left out is as an honest device says it. */
export interface Lie {
  origin?: string;
  rpId?: string;
  challenge?: string;
  type?: string;
  crossOrigin?: boolean;
  userVerified?: boolean;
  userPresent?: boolean;
  counter?: number;
  userHandle?: string | undefined;
  credentialId?: string;
  key?: KeyObject;
}

interface Options {
  challenge: string;
  rp?: { id: string };
  rpId?: string;
  user?: { id: string };
}

/** A device with one passkey that signs whatever it is told: browsers refuse to make most of these answers. */
export class SoftwareAuthenticator {
  readonly credentialId = base64url(randomBytes(32));
  counter = 0;
  userHandle = '';
  private readonly pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  constructor(private readonly origin: string) {}

  get key(): KeyObject {
    return this.pair.privateKey;
  }

  create(options: Options, lie: Lie = {}) {
    this.userHandle = options.user?.id ?? '';
    const id = lie.credentialId ?? this.credentialId;
    const credential = Buffer.from(id, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(credential.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, credential, this.publicKey()]);
    const authData = Buffer.concat([this.state(options.rp?.id ?? '', lie, 0x40), attested]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(authData),
    ]);
    const clientDataJSON = this.clientData('webauthn.create', options, lie);
    return {
      id,
      rawId: id,
      type: 'public-key',
      response: {
        clientDataJSON,
        attestationObject: base64url(attestationObject),
        transports: ['internal'],
      },
      clientExtensionResults: {},
    };
  }

  get(options: Options, lie: Lie = {}) {
    this.counter += 1;
    const authenticatorData = this.state(options.rpId ?? '', { counter: this.counter, ...lie }, 0);
    const clientDataJSON = this.clientData('webauthn.get', options, lie);
    const signed = Buffer.concat([authenticatorData, sha256(Buffer.from(clientDataJSON, 'base64url'))]);
    const id = lie.credentialId ?? this.credentialId;
    const userHandle = 'userHandle' in lie ? lie.userHandle : this.userHandle;
    return {
      id,
      rawId: id,
      type: 'public-key',
      response: {
        clientDataJSON,
        authenticatorData: base64url(authenticatorData),
        signature: base64url(sign('sha256', signed, lie.key ?? this.pair.privateKey)),
        ...(userHandle === undefined ? {} : { userHandle }),
      },
      clientExtensionResults: {},
    };
  }

  private state(rpId: string, lie: Lie, more: number): Buffer {
    const flags = (lie.userPresent === false ? 0 : 0x01) | (lie.userVerified === false ? 0 : 0x04) | more;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(lie.counter ?? this.counter);
    return Buffer.concat([sha256(lie.rpId ?? rpId), Buffer.from([flags]), counter]);
  }

  private clientData(type: string, { challenge }: Options, lie: Lie): string {
    const { origin = this.origin, crossOrigin = false } = lie;
    const said = { type: lie.type ?? type, challenge: lie.challenge ?? challenge, origin, crossOrigin };
    return base64url(JSON.stringify(said));
  }

  /** The COSE form of an ES256 key. */
  private publicKey(): Buffer {
    const { x = '', y = '' } = this.pair.publicKey.export({ format: 'jwk' });
    const part = (label: number, value: string) =>
      Buffer.concat([Buffer.from([label]), bytes(Buffer.from(value, 'base64url'))]);
    return Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]), part(0x21, x), part(0x22, y)]);
  }
}

const text = (word: string): Buffer => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);

function bytes(data: Buffer): Buffer {
  const head =
    data.length < 256 ? Buffer.from([0x58, data.length]) : Buffer.from([0x59, data.length >> 8, data.length & 255]);
  return Buffer.concat([head, data]);
}
