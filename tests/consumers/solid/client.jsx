import { render } from 'solid-js/web';
import { onStart } from '../page.js';
import { App } from './app.jsx';

onStart((root, settings) => {
  render(() => <App settings={settings} />, root);
});
