import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { hydrate } from '@lit-labs/ssr-client';
import { render } from 'lit';
import { onChange, onStart } from '../page.js';
import { app } from './app.js';

onStart((root, settings) => {
  if (root.hasChildNodes()) hydrate(app(settings), root);
  else render(app(settings), root);
  onChange((changed) => {
    render(app(changed), root);
  });
});
