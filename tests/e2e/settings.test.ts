/** What the script tag says reaches every element on the page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dropIn, open, OURS, SCRIPT, serveFile, title, type Visit, words } from './page.js';

const CLINIC = `
  data-clinic="Riverbend Back Care"
  data-phone="(555) 010-0199 ext. 4"
  data-booking="https://riverbend.example/book?from=guide"
  data-address="12 Mill Street, Riverbend"
  data-hours="Mon to Fri 8–5; Sat 9–12"`;

const help = words('help');
const CHEST = words('checker').questions['chest']?.legend ?? '';

/** The addresses of all links, in open roots too. */
const links = ({ page }: Visit) =>
  page.$$eval('>>> a', (all) => all.map((link) => link.getAttribute('href') ?? ''));

const isCall = (href: string) => href.startsWith('tel:');

/** The colour of the ground that an element stands on. */
const ground = ({ page }: Visit, tag: string) =>
  page.$eval(`${tag} >>> .spasm`, (inner) => getComputedStyle(inner).backgroundColor);

const WHITE = 'rgb(255, 255, 255)';

describe('the script tag', () => {
  it('gives the clinic to its contact: name, phone, booking, address and hours', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" async ${CLINIC}></script><clinic-contact></clinic-contact>`,
    );
    await visit.shows(
      title('clinic'),
      'Riverbend Back Care',
      'Call (555) 010-0199 ext. 4',
      '12 Mill Street, Riverbend',
      'Mon to Fri 8–5 Sat 9–12',
    );
    assert.deepEqual(await links(visit), [
      'https://riverbend.example/book?from=guide',
      'tel:5550100199;ext=4',
    ]);
    assert.deepEqual(visit.console, []);
  });

  it('gives the region to the care cards and their call links', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" async data-region="gb"></script><when-to-get-help></when-to-get-help>`,
    );
    await visit.shows(help.levels.emergency.headingCall.replace('{emergency}', '999'));
    assert.deepEqual([...new Set(await links(visit))].filter(isCall), ['tel:999']);
    assert.deepEqual(visit.console, []);
  });

  it('guesses no number where no region is named', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" async></script><when-to-get-help></when-to-get-help>`,
    );
    assert.match(await visit.words(), /Call your local emergency number/);
    assert.deepEqual((await links(visit)).filter(isCall), []);
  });

  it('gives the theme', async () => {
    const body = '<spasm-causes></spasm-causes>';
    await using light = await open(`<script src="${SCRIPT}"></script>${body}`);
    await using dark = await open(`<script src="${SCRIPT}" data-theme="dark"></script>${body}`);
    await using auto = await open(`<script src="${SCRIPT}" data-theme="auto"></script>${body}`);
    assert.equal(await ground(light, 'spasm-causes'), WHITE);
    assert.equal(await ground(auto, 'spasm-causes'), WHITE);
    const darkGround = await ground(dark, 'spasm-causes');
    assert.notEqual(darkGround, WHITE);
    const night = [{ name: 'prefers-color-scheme', value: 'dark' }];
    for (const { page } of [light, auto]) await page.emulateMediaFeatures(night);
    assert.equal(await ground(light, 'spasm-causes'), WHITE);
    assert.equal(await ground(auto, 'spasm-causes'), darkGround);
  });

  it('gives the mode: with "education" the checker shows the cards and asks nothing', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" async data-mode="education"></script><spasm-checker></spasm-checker>`,
    );
    await visit.shows(title('help'));
    await visit.hides(CHEST);
    assert.deepEqual(await visit.page.$$('::-p-aria([role="checkbox"])'), []);
    assert.deepEqual(visit.console, []);
  });

  it('reaches every part of the guide', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" async ${CLINIC} data-region="us" data-theme="dark"></script><spasm-guide></spasm-guide>`,
    );
    await visit.shows(
      'Riverbend Back Care',
      help.levels.emergency.heading.replace('{emergency}', '911'),
    );
    await visit.hides('your local emergency number');
    assert.notEqual(await ground(visit, 'spasm-guide'), WHITE);
    assert.deepEqual(visit.console, []);
  });
});

describe('the order of what is said', () => {
  const body = `<script src="${SCRIPT}" data-phone="555 010 0001" data-address="Mill Street"></script>
    <spasm-content phone="555 010 0002">
      <spasm-content clinic="Inner"><clinic-contact id="inside" phone="555 010 0003"></clinic-contact></spasm-content>
      <clinic-contact id="between"></clinic-contact>
    </spasm-content>
    <clinic-contact id="outside"></clinic-contact>`;
  const text = ({ page }: Visit, id: string) =>
    page.$eval(`#${id} >>> .room`, (room) => room.textContent);

  it('the element itself, then the nearest provider, then the script tag', async () => {
    await using visit = await open(body);
    assert.match(await text(visit, 'inside'), /Inner[^]*010 0003[^]*Mill Street/);
    assert.match(await text(visit, 'between'), /010 0002[^]*Mill Street/);
    assert.match(await text(visit, 'outside'), /010 0001[^]*Mill Street/);
    assert.deepEqual(visit.console, []);
  });

  it('an element that moves out of a provider goes back to the script tag', async () => {
    await using visit = await open(body);
    await visit.page.$eval('#between', (contact) => {
      document.body.append(contact);
    });
    await visit.painted();
    assert.match(await text(visit, 'between'), /010 0001/);
    await visit.page.$eval('#between', (contact) => {
      document.querySelector('spasm-content')?.append(contact);
    });
    await visit.painted();
    assert.match(await text(visit, 'between'), /010 0002/);
  });
});

describe('what the script tag says wrongly', () => {
  const wrong: [attribute: string, value: string, mend: RegExp][] = [
    ['clinic', '', /is empty/],
    ['phone', 'call us', /is not a phone number\. Write its digits/],
    [
      'booking',
      'javascript:alert(1)',
      /is not a web address\. Write a whole one that starts with https/,
    ],
    ['booking', '/book', /is not a web address/],
    ['address', ' ', /is empty/],
    ['hours', '', /is empty/],
    ['region', 'mars', /Use one of: us, ca, gb/],
    ['theme', 'neon', /Use one of: light, dark, auto/],
    ['mode', 'quiz', /Use one of: full, education/],
    ['mode', '', /Use one of: full, education/],
    ['mode', 'educational', /Use one of: full, education/],
  ];
  for (const [attribute, value, mend] of wrong) {
    it(`data-${attribute}="${value}" is told once, and sound words stay`, async () => {
      const setting = `data-${attribute}="${value}"`;
      await using visit = await open(
        `<script src="${SCRIPT}" ${setting}></script><when-to-get-help></when-to-get-help><spasm-checker></spasm-checker>`,
      );
      assert.equal(visit.console.length, 1, visit.console.join('\n'));
      const [line = ''] = visit.console;
      assert.ok(
        line.startsWith(`warn: ${OURS} <script>: data-${attribute}="${value.trim()}"`),
        line,
      );
      assert.match(line, mend);
      assert.deepEqual(visit.errors, []);
      // A mode that is not known asks nothing.
      if (attribute === 'mode') await visit.hides(CHEST);
      else await visit.shows(title('checker'), CHEST);
      await visit.shows(title('help'));
      await visit.hides(title('clinic'));
      assert.deepEqual(
        (await links(visit)).filter((href) => !href.startsWith('https://')),
        [],
      );
      assert.equal(await ground(visit, 'when-to-get-help'), WHITE);
    });
  }

  it('never costs what is right beside it', async () => {
    await using visit = await open(
      `<script src="${SCRIPT}" data-phone="none" data-clinic="Riverbend"></script><clinic-contact></clinic-contact>`,
    );
    assert.match(await visit.words(), /Riverbend/);
    assert.deepEqual(await links(visit), []);
    assert.equal(visit.console.length, 1);
  });
});

describe('the script finds its own tag', () => {
  const contact = '<clinic-contact></clinic-contact>';
  const isFound = async (visit: Visit) => {
    // A page does not wait for what a script of it fetches.
    await visit.page.waitForSelector('clinic-contact:defined');
    await visit.painted();
    assert.match(await visit.words(), /Riverbend Back Care/);
    assert.deepEqual(visit.console, []);
    assert.deepEqual(visit.errors, []);
  };
  /** An optimiser keeps the tag from running, and runs its file itself, later. */
  const kept = `<script type="text/optimised" src="${SCRIPT}" ${CLINIC}></script>`;

  it('as a module', async () => {
    await using visit = await open(
      `<script type="module" src="${SCRIPT}" ${CLINIC}></script>${contact}`,
    );
    await isFound(visit);
  });

  it('as a classic script, whatever its file is called', async () => {
    const renamed = serveFile('/assets/widget.js', dropIn);
    await using visit = await open(`<script src="${renamed}" ${CLINIC}></script>${contact}`);
    await isFound(visit);
  });

  it('when a tag manager writes it into the page', async () => {
    await using visit = await open(
      `${contact}<script>
        const tag = document.createElement('script');
        tag.src = '${SCRIPT}';
        tag.dataset.clinic = 'Riverbend Back Care';
        document.head.append(tag);
      </script>`,
    );
    await isFound(visit);
  });

  it('when an optimiser evaluates the file', async () => {
    await using visit = await open(
      `${kept}${contact}<script type="module">
        (0, eval)(await (await fetch('${SCRIPT}')).text());
      </script>`,
    );
    await isFound(visit);
  });

  it('when an optimiser runs the file from a script of its own', async () => {
    await using visit = await open(
      `${kept}${contact}<script type="module">
        const tag = document.createElement('script');
        tag.textContent = await (await fetch('${SCRIPT}')).text();
        document.head.append(tag);
      </script>`,
    );
    await isFound(visit);
  });

  it('when the tag moves before the script runs', async () => {
    await using visit = await open(
      `<script defer src="${SCRIPT}" ${CLINIC}></script>${contact}<script>
        document.body.append(document.querySelector('script[defer]'));
      </script>`,
    );
    await isFound(visit);
  });
});
