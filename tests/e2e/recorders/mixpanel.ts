/** Mixpanel: replay with nothing masked, and its autocapture with the text of what was clicked. */
import mixpanel from 'mixpanel-browser';
import { address, sendNow } from './in-page.js';

mixpanel.init('ours', {
  api_host: address,
  api_payload_format: 'json',
  batch_flush_interval_ms: 250,
  autocapture: { capture_text_content: true, click: true, input: true, rage_click: true },
  record_sessions_percent: 100,
  record_mask_text_selector: '',
});
// It sends every ten seconds, and when it stops. What it saw in the last quarter of a second is not ready then.
let stopAt = Infinity;
sendNow(() => {
  if (stopAt === Infinity) stopAt = performance.now() + 500;
  if (performance.now() > stopAt) mixpanel.stop_session_recording();
});
