import { createRoot, hydrateRoot } from 'react-dom/client';
import { heard, onStart } from '../page.js';
import { App } from './app.jsx';

onStart((root, settings) => {
  const app = <App settings={settings} />;
  if (root.hasChildNodes()) {
    hydrateRoot(root, app);
    listen();
  } else createRoot(root).render(app);
});

/** React does not listen on an element that came from a server, until https://github.com/react/react/issues/35446. */
function listen() {
  document.addEventListener('spasm-contact', heard);
  document.addEventListener('spasm-open', heard);
  document.addEventListener('spasm-checker-start', heard);
  document.addEventListener('spasm-checker-result', heard);
}
