/** Amplitude: replay, and all that it captures by itself. */
import * as amplitude from '@amplitude/analytics-browser';
import * as replay from '@amplitude/session-replay-browser';
import { address } from './in-page.js';

amplitude.init('ours', {
  serverUrl: `${address}/events`,
  flushIntervalMillis: 250,
  fetchRemoteConfig: false,
  autocapture: { elementInteractions: true, frustrationInteractions: true },
});
replay.init('ours', {
  deviceId: 'device',
  sessionId: Date.now(),
  sampleRate: 1,
  trackServerUrl: `${address}/replay`,
  configServerUrl: `${address}/config`,
  flushIntervalConfig: { minIntervalMs: 500, maxIntervalMs: 500 },
  privacyConfig: { defaultMaskLevel: 'light' },
});
