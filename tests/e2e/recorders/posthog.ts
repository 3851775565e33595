/** PostHog: replay, clicks and dead clicks. */
import posthog from 'posthog-js/dist/module.full.no-external.js';
import { address } from './in-page.js';

posthog.init('ours', {
  api_host: address,
  autocapture: true,
  capture_dead_clicks: true,
  disable_compression: true,
  opt_out_useragent_filter: true,
  request_queue_config: { flush_interval_ms: 250 },
  session_recording: { compress_events: false },
});
