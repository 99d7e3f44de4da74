// Node runs the TypeScript of the project and of its tests as it stands; `@jest/globals` is ours (globals.mjs).
import { register } from 'node:module';

register('@swc-node/register/esm', import.meta.url);
register('./hooks.mjs', import.meta.url);
