import { hydrate, mount } from 'svelte';
import { onStart } from '../page.js';
import App from './app.svelte';

onStart((target, settings) => {
  (target.hasChildNodes() ? hydrate : mount)(App, { target, props: { settings } });
});
