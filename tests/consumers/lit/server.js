import { render as renderApp } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { app } from './app.js';

export const render = (settings) => collectResult(renderApp(app(settings)));
