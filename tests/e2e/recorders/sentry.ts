/** Sentry: replay with nothing masked, and the breadcrumbs of clicks. */
import * as Sentry from '@sentry/browser';
import { address, sendNow } from './in-page.js';

const replay = Sentry.replayIntegration({
  maskAllText: false,
  blockAllMedia: false,
  minReplayDuration: 0,
});

Sentry.init({
  dsn: 'https://ours@example.com/1',
  tunnel: `${address}/envelope`,
  replaysSessionSampleRate: 1,
  integrations: [replay],
});
sendNow(() => replay.flush());
