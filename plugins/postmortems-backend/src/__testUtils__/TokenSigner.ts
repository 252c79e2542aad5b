import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createHmac, generateKeyPairSync, KeyObject, sign } from 'node:crypto';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';

const TYPE = 'vnd.backstage.user';
const KEY_ID = 'test-key';

export function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Signs the tokens of users as the auth backend does, and shows its public key where that one would. */
export class TokenSigner {
  readonly #keys: { privateKey: KeyObject; publicKey: KeyObject };
  readonly #server: Server;

  static make(): TokenSigner {
    return new TokenSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }));
  }

  private constructor(keys: { privateKey: KeyObject; publicKey: KeyObject }) {
    this.#keys = keys;
    this.#server = createServer((_req, res) => {
      const key = keys.publicKey.export({ format: 'jwk' });
      res.setHeader('content-type', 'application/json');
      res.end(
        JSON.stringify({ keys: [{ ...key, kid: KEY_ID, alg: 'ES256' }] }),
      );
    });
  }

  /** Makes a backend look for the keys of its auth plugin here. */
  get discovery() {
    const address = async () => {
      const { port } = this.#server.address() as AddressInfo;
      return `http://127.0.0.1:${port}`;
    };
    return createServiceFactory({
      service: coreServices.discovery,
      deps: {},
      factory: () => ({ getBaseUrl: address, getExternalBaseUrl: address }),
    });
  }

  async publish(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  header(fields: object = {}): string {
    return base64url({ typ: TYPE, alg: 'ES256', kid: KEY_ID, ...fields });
  }

  sign(claims: object, header: object = {}): string {
    const text = `${this.header(header)}.${base64url(claims)}`;
    const signature = sign('sha256', Buffer.from(text), {
      key: this.#keys.privateKey,
      dsaEncoding: 'ieee-p1363',
    });
    return `${text}.${signature.toString('base64url')}`;
  }

  /** What deceives a verifier that lets a token choose its algorithm. */
  signWithPublicKey(claims: object): string {
    const text = `${this.header({ alg: 'HS256' })}.${base64url(claims)}`;
    const secret = this.#keys.publicKey.export({ type: 'spki', format: 'pem' });
    const signature = createHmac('sha256', secret).update(text);
    return `${text}.${signature.digest('base64url')}`;
  }
}
