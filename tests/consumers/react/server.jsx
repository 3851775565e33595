import { renderToString } from 'react-dom/server';
import { App } from './app.jsx';

export const render = (settings) => renderToString(<App settings={settings} />);
