import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { amountBar, shareBar, squares, stepMark, twoSidedBar, type PlotColour } from './plots.ts';

/** The areas of a plot that have a colour, by its class. */
function areasOf(plot: Element | undefined, look: string): readonly Element['properties'][] {
  const found: Element['properties'][] = [];
  if (plot !== undefined)
    visit(plot, 'element', ({ properties }) => {
      if ([properties.className].flat().includes(look)) found.push(properties);
    });
  return found;
}

const widthsOf = (plot: Element | undefined, colour: PlotColour): readonly number[] =>
  areasOf(plot, `plot__${colour}`).map(({ width }) => Number(width));

describe('a bar of shares', () => {
  const shares = shareBar([
    { colour: 'accepted', count: 300 },
    { colour: 'noted', count: 0 },
    { colour: 'in-part', count: 100 },
    { colour: 'declined', count: 1 },
  ]);

  test('is as wide as the whole, with areas as wide as their share', () => {
    const [accepted = 0] = widthsOf(shares, 'accepted');
    const [inPart = 0] = widthsOf(shares, 'in-part');
    expect(accepted / inPart).toBeCloseTo(3, 0);
    const [declined = {}] = areasOf(shares, 'plot__declined');
    expect(Number(declined.x) + Number(declined.width)).toBeCloseTo(1000, 0);
  });

  test('leaves out what there is none of, and hides nothing that there is', () => {
    expect(widthsOf(shares, 'noted')).toEqual([]);
    expect(Math.min(...widthsOf(shares, 'declined'))).toBeGreaterThanOrEqual(8);
  });

  test('shows what is open by stripes, and not by colour alone', () => {
    const [open = {}] = areasOf(shareBar([{ colour: 'open', count: 2 }]), 'plot__open');
    expect(String(open.d).match(/M/g)?.length).toBeGreaterThan(20);
  });

  test('is not drawn for nothing', () => {
    expect(shareBar([{ colour: 'accepted', count: 0 }])).toBeUndefined();
  });
});

describe('bars on both sides of a line', () => {
  const all = [
    { added: 34, removed: 10 },
    { added: 0, removed: 3 },
    { added: 0, removed: 0 },
  ];
  const bars = all.map((one) => twoSidedBar(one, all));

  test('have the line at the same place', () => {
    const lines = bars.map((bar) => areasOf(bar, 'plot__axis')[0]?.x);
    expect(new Set(lines).size).toBe(1);
  });

  test('have one scale, and nothing where nothing was added or removed', () => {
    const [first = 0, second = 0] = bars.flatMap((bar) => widthsOf(bar, 'declined'));
    expect(first / second).toBeCloseTo(10 / 3, 0);
    expect(bars.map((bar) => widthsOf(bar, 'accepted').length)).toEqual([1, 0, 0]);
  });

  test('stay in the picture, also where only one thing changed', () => {
    for (const one of [{ added: 1, removed: 0 }, { added: 0, removed: 1 }, ...all]) {
      visit(twoSidedBar(one, [one]), 'element', ({ tagName, properties: { x, width } }) => {
        if (tagName !== 'rect') return;
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(300);
      });
    }
  });
});

test('a square is drawn for each thing, ten in a row, with a ring around those to look at first', () => {
  const things = Array.from({ length: 13 }, (_, index) => ({ colour: 'accepted' as const, isRinged: index < 2 }));
  const plot = squares(things);
  expect(areasOf(plot, 'plot__accepted')).toHaveLength(13);
  expect(areasOf(plot, 'plot__declined')).toHaveLength(2);
  expect(plot.properties.viewBox).toBe('0 0 220 44');
});

test('plots hold no words and no links, and are not read out', () => {
  const plots = [
    shareBar([{ colour: 'open', count: 1 }]),
    twoSidedBar({ added: 1, removed: 1 }, []),
    squares([{ colour: 'open', isRinged: true }]),
    stepMark(true),
    stepMark(false),
    amountBar(0, 0),
  ];
  for (const plot of plots) {
    expect(plot?.properties.ariaHidden).toBe('true');
    if (plot !== undefined)
      visit(plot, (node) => {
        expect(node.type).toBe('element');
        if (node.type === 'element') expect(['svg', 'g', 'path', 'rect', 'circle']).toContain(node.tagName);
      });
  }
});
