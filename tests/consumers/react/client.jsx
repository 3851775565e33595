import { createRoot, hydrateRoot } from 'react-dom/client';
import { onStart } from '../page.js';
import { App } from './app.jsx';

onStart((root, settings) => {
  const app = <App settings={settings} />;
  if (root.hasChildNodes()) hydrateRoot(root, app);
  else createRoot(root).render(app);
});
