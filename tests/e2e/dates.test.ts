/** The dates at the foot, wherever the reader is: a day in UTC, over for all at once. */
import { describe, it } from 'node:test';
import { open, SCRIPT, words } from './page.js';

const { due, overdue } = words('ui');
const DUE = due.replace('{date}', 'November 23, 2028');

describe('the day when words are to be checked again', () => {
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    for (const [now, shown, hidden] of [
      ['2028-11-23T23:59:59.999Z', DUE, overdue],
      ['2028-11-24T00:00:00.000Z', overdue, DUE],
    ] as const) {
      it(`in ${zone} at ${now}: ${shown}`, async () => {
        const body = `<script src="${SCRIPT}"></script><spasm-causes></spasm-causes>`;
        await using visit = await open(body, { now });
        await visit.page.emulateTimezone(zone);
        await visit.page.reload();
        await visit.painted();
        await visit.shows(shown);
        await visit.hides(hidden);
      });
    }
  }
});
