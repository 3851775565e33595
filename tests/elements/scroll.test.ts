import { expect } from '@open-wc/testing';
import guide from '../../content/en/guide.json';
import help from '../../content/en/help.json';
import { all, newPage, one, press, settled, show, visibleText } from './helpers.js';
import '../../src/elements/spasm-guide.js';

const frames = (window: Window, count: number) =>
  Array.from({ length: count }).reduce<Promise<unknown>>(
    (before) => before.then(() => new Promise((done) => void window.requestAnimationFrame(done))),
    Promise.resolve(),
  );

describe('what the reader looks at', () => {
  it('stays where it is when we come late above it', async () => {
    const { page, window, load } = await newPage(
      '<spasm-guide><p>In an emergency, call 911.</p></spasm-guide><h2 id="contact">Contact</h2><p style="height: 3000px"></p>',
    );
    const frame = window.frameElement as HTMLIFrameElement;
    frame.style.height = '600px';
    const target = page.getElementById('contact') as HTMLElement;
    target.scrollIntoView();
    const before = target.getBoundingClientRect().top;
    expect(window.scrollY).to.be.greaterThan(10);
    await load('spasm-elements.js');
    await frames(window, 3);
    expect(visibleText(one(page.body, 'spasm-guide'))).to.include(guide.title);
    expect(target.getBoundingClientRect().top).to.be.closeTo(before, 2);
  });

  it('is not under a sticky header after a jump in the guide, where the page says how tall that is', async () => {
    const place = await show(
      `<div style="--spasm-sticky-top: 80px"><header style="position: sticky; top: 0; height: 80px; background: #fff; z-index: 1">The clinic</header><spasm-guide></spasm-guide></div>`,
    );
    await press(place, 'button', help.title);
    await settled();
    const [header] = all(place, 'header');
    const section = one(place, '[part~="section"][aria-label="' + help.title + '"]');
    const { bottom } = (header as HTMLElement).getBoundingClientRect();
    expect(section.getBoundingClientRect().top).to.be.at.least(bottom - 1);
    expect(section.getBoundingClientRect().top).to.be.at.most(bottom + 60);
  });
});
