import type { INestApplication } from '@nestjs/common';
import type { Express } from 'express';

export interface Route {
  /** `POST /api/commitments/:id/submit` */
  name: string;
  method: string;
  path: string;
}

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

/** Every route of the running server, read from its router: a route added anywhere appears here. */
export function routesOf(app: INestApplication): Route[] {
  const express = app.getHttpAdapter().getInstance() as Express;
  const layers = (express.router as unknown as { stack: Layer[] }).stack;
  const routes = layers.flatMap(({ route }) =>
    route
      ? Object.keys(route.methods).map((verb) => {
          const method = verb.toUpperCase();
          return { name: `${method} ${route.path}`, method, path: route.path };
        })
      : [],
  );
  return routes.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const EXAMPLES: Record<string, string> = { year: '2018' };

/** The path with an identifier of nothing in each of its places. */
export function exampleOf({ path }: Route): string {
  return path.replace(
    /:(\w+)/g,
    (_, name: string) => EXAMPLES[name] ?? '5a5a5a5a-5a5a-4a5a-8a5a-5a5a5a5a5a5a',
  );
}

export const isWrite = ({ method }: Route): boolean => method !== 'GET';
