import { expose } from 'comlink';
import { decideNow } from '../../session/policies.ts';

/** Computer players think here, so that neither the page nor the authority ever waits for them. */
const api = { decide: decideNow };
export type AiApi = typeof api;

expose(api);
