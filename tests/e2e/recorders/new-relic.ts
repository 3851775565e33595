/** New Relic: replay with nothing masked, and the actions of users. */
import { BrowserAgent } from '@newrelic/browser-agent/loaders/browser-agent';
import { address } from './in-page.js';

const beacon = address.replace('http://', '');

new BrowserAgent({
  init: {
    ssl: false,
    proxy: { beacon },
    harvest: { interval: 1 },
    privacy: { cookies_enabled: true },
    session_replay: {
      enabled: true,
      autoStart: true,
      preload: true,
      mask_all_inputs: false,
      mask_text_selector: '',
    },
    user_actions: { enabled: true, elementAttributes: ['textContent', 'className', 'id'] },
  },
  info: { beacon, errorBeacon: beacon, licenseKey: 'ours', applicationID: '1', sa: 1 },
  loader_config: {
    accountID: '1',
    trustKey: '1',
    agentID: '1',
    licenseKey: 'ours',
    applicationID: '1',
  },
});
