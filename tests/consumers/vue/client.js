import { createApp, createSSRApp } from 'vue';
import { onStart } from '../page.js';
import App from './app.vue';

onStart((root, settings) => {
  const create = root.hasChildNodes() ? createSSRApp : createApp;
  create(App, { settings }).mount(root);
});
