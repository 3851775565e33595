/** Which words have to be read again before they may be released. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locales } from './check.js';
import type { Review } from '../../src/content/schema.js';

const DAY = 86_400_000;
const SOON = 60;

/** Messages on the reviews of all languages: those whose day is over, and those due within 60 days. */
export function dueReviews(root: string, today: Date): { past: string[]; soon: string[] } {
  const now = Math.floor(today.getTime() / DAY);
  const past: string[] = [];
  const soon: string[] = [];
  for (const locale of locales(root)) {
    for (const name of readdirSync(join(root, 'content', locale))) {
      const file = `content/${locale}/${name}`;
      const { review } = JSON.parse(readFileSync(join(root, file), 'utf8')) as { review?: Review };
      if (!review) continue;
      const days = Date.parse(review.reviewBy) / DAY - now;
      if (days > SOON) continue;
      const message = `${file}: due by ${review.reviewBy}. Check the words against their sources, then set "reviewed" and "reviewBy".`;
      (days < 0 ? past : soon).push(message);
    }
  }
  return { past, soon };
}
