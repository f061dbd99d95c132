import { describe, expect, it } from 'vitest';
import type { ClauseTree } from '../model/clause-tree.ts';
import { countMarkedCharacters } from './marks.ts';
import { redline } from './redline.ts';
import { accept, reject } from './resolve.ts';
import { describeReshaped } from './reshaped-words.ts';
import { clause, example, item, list, note, numberedList, p, para, strong, table } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

function show(before: ClauseTree, after: ClauseTree): string {
  return notation(redline(before, after));
}

const ask = 'The ranger must ask each climber for a name.';
const may = 'The ranger may turn a climber away in bad weather.';
const should = 'The ranger should turn a climber away in bad weather.';

describe('text that is the same in another shape', () => {
  it('keeps the words of paragraphs that became items, and the other way round', () => {
    const marked = `${ask} | The ranger [-may-]{+should+} turn a climber away in bad weather.`;
    expect(show(clause('On the rocks:', ask, may), clause('On the rocks:', numberedList(1, ask, should)))).toBe(
      `On the rocks: | reshaped(${ask} | ${may} => list1.(${marked}))`,
    );
    expect(show(clause(list(ask, may)), clause(ask, should))).toBe(`reshaped(list-(${ask} | ${may}) => ${marked})`);
  });

  it('keeps a sentence that became the first item of a long list, in which nearly all is new', () => {
    const before = 'A climb is safe where the rope holds the weight of both climbers.';
    const items = [
      'the rock is dry;',
      'a ranger has looked at every bolt of the route this year;',
      'both have a helmet on.',
    ];
    const lead = 'Safety asks for more than luck. A climb is safe only where:';
    const after = clause(lead, list('the rope holds the weight of both climbers, or a net hangs below;', ...items));
    const added = items.join(' | ');
    expect(show(clause(before), after)).toBe(
      `reshaped(${before} => {+Safety asks for more than luck. +}A climb is safe {+only +}where{+:+} | ` +
        `list-(the rope holds the weight of both climbers[-.-]{+, or a net hangs below;+} | {+${added}+}))`,
    );
    const mirrored = reject(redline(after, clause(before)));
    expect(mirrored).toEqual(accept(redline(clause(before), after)));
    expect(show(after, clause(before))).toContain('[-Safety asks for more than luck. -]A climb is safe [-only -]where');
  });

  it('keeps the words of a paragraph that got a number, or lost it', () => {
    const marked = 'The ranger [-may-]{+should+} turn a climber away in bad weather.';
    expect(show(clause(may), clause(para('weather', '7', should)))).toBe(`reshaped(${may} => weather#7(${marked}))`);
    expect(show(clause(para('weather', '7', may)), clause(should))).toBe(`reshaped(weather#7(${may}) => ${marked})`);
  });

  it('keeps the words of a numbered paragraph with another id, and says that it has a new address', () => {
    const marked = 'The ranger [-may-]{+should+} turn a climber away in bad weather.';
    const [before, after] = [clause(para('weather', '7', may)), clause(para('storms', '8', should))];
    expect(show(before, clause(para('storms', '7', may)))).toBe(`reshaped(weather#7(${may}) => storms#7(${may}))`);
    expect(show(before, after)).toBe(`reshaped(weather#7(${may}) => storms#8(${marked}))`);
    expect(show(clause(...before.children, ask), clause(ask, ...after.children))).toBe(
      `away#1 | ${ask} | moved#1(reshaped(weather#7(${may}) => storms#8(${marked})))`,
    );
    const said = redline(before, after).children.map((block) => block.type === 'reshaped' && describeReshaped(block));
    expect(said).toEqual(['paragraph 7, now 8, has a new address']);
  });

  it('keeps the words of a paragraph that became a note or example', () => {
    expect(show(clause(ask, may), clause(ask, note(may)))).toBe(`${ask} | reshaped(${may} => note(${may}))`);
    expect(show(clause(example(may)), clause(may))).toBe(`reshaped(example(${may}) => ${may})`);
  });

  it('moves a paragraph that is a note, an example or numbered elsewhere, and the other way round', () => {
    const between = ['Belts hang in the hut.', 'Ropes are in the red box.', 'Maps are on the wall.'];
    const marked = 'The ranger [-may-]{+should+} turn a climber away in bad weather.';
    const others = between.join(' | ');
    expect(show(clause(may, ...between), clause(...between, note(should)))).toBe(
      `away#1 | ${others} | moved#1(reshaped(${may} => note(${marked})))`,
    );
    expect(show(clause(may, ...between), clause(...between, para('weather', '7', should)))).toBe(
      `away#1 | ${others} | moved#1(reshaped(${may} => weather#7(${marked})))`,
    );
    expect(show(clause(...between, example(may)), clause(should, ...between))).toBe(
      `moved#1(reshaped(example(${may}) => ${marked})) | ${others} | away#1`,
    );
  });

  it('keeps the words of a table that became a list, and the other way round', () => {
    const rows = table(['Rope', 'Kept'], ['Ropes of the club school', 'three years from new'], ['Slings', 'two years']);
    const items = list('Ropes of the club school: four years from new.', 'Slings: two years.');
    expect(show(clause(rows), clause(items))).toBe(
      'reshaped(table(Rope ; Kept | Ropes of the club school ; three years from new | Slings ; two years) => ' +
        '[-table(Rope ; Kept)-] | list-(Ropes of the club school[- three-]{+: four+} years from new{+.+} | ' +
        'Slings{+:+} two years{+.+}))',
    );
    expect(show(clause(items), clause(rows))).toBe(
      'reshaped(list-(Ropes of the club school: four years from new. | Slings: two years.) => ' +
        'table({+Rope ; Kept+} | Ropes of the club school[-:-] ; [-four-]{+three+} years from new[-.-] | ' +
        'Slings[-:-] ; two years[-.-]))',
    );
  });

  it('keeps the words of a list that became a table with the second half of each item first', () => {
    const items = list(
      'Ropes of the club school: six years after the last fall.',
      'Helmets for adults and children: ten years after they were made.',
    );
    const rows = table(
      ['six years after the last fall', 'Ropes of the club school'],
      ['five years after they were made', 'Helmets for adults and children'],
    );
    const marked = show(clause(items), clause(rows));
    expect(marked).toContain('[-: ten-]{+five+} years after they were made[-.-]');
    expect(marked.match(/moved#/gu)).toHaveLength(2);
  });

  it('shows a paragraph that is gone from between two lists as one, and not as an item', () => {
    const tell = 'The ranger must tell the club of each fall.';
    expect(
      show(
        clause(numberedList(1, ask), 'The club may see the book.', numberedList(1, may, tell)),
        clause(numberedList(1, ask, may, tell)),
      ),
    ).toBe(
      `reshaped(list1.(${ask}) | The club may see the book. | list1.(${may} | ${tell}) => ` +
        `list1.(${ask} | [-The club may see the book.-] | ${may} | ${tell}))`,
    );
    const marked = redline(
      clause(numberedList(1, ask), 'The club may see the book.', numberedList(1, may, tell)),
      clause(numberedList(1, ask, may, tell)),
    );
    expect(JSON.stringify(marked)).not.toContain('{"type":"deletion","children":[{"type":"listItem"');
  });

  it('keeps the words of a table that moved and became paragraphs, and the other way round', () => {
    const between = ['Belts hang in the hut.', 'Ropes are in the red box.', 'Maps are on the wall.'];
    const before = table(
      ['Ropes of the club school are kept', 'for three years from the day of purchase'],
      ['Helmets for adults and children are kept', 'for ten years after they were made'],
    );
    const [ropes, helmets] = [
      ['Ropes of the club school are kept', 'for four years from the day of purchase'],
      ['Helmets for adults and children are kept', 'for ten years after they were made'],
    ];
    const [others, years] = [between.join(' | '), 'for [-three-]{+four+} years from the day of purchase'];
    expect(show(clause(before, ...between), clause(...between, ...ropes, ...helmets))).toBe(
      `away#1 | ${others} | moved#1(reshaped(${notation(before)} => ` +
        `${[ropes[0], years, ...helmets].join(' | ')}))`,
    );
    expect(show(clause(...ropes, ...helmets, ...between), clause(...between, before))).toContain(
      `away#1 | ${others} | moved#1(reshaped(${[...ropes, ...helmets].join(' | ')} => table(`,
    );
  });

  it('keeps the words of halves of items that changed places while the list moved', () => {
    const between = ['Belts hang in the hut.', 'Ropes are in the red box.', 'Maps are on the wall.'];
    const [rope, net] = [
      'Every rope of the club school is checked by two rangers',
      'Each net below a route is hung by one experienced climber',
    ];
    const [dusk, dawn] = [
      'before the warden shuts the iron gate at dusk.',
      'after every climber of that day has signed out.',
    ];
    const marked = redline(
      clause(list(`${rope} ${dusk}`, `${net} ${dawn}`), ...between),
      clause(...between, `${rope} ${dawn}`, `${net} ${dusk}`),
    );
    expect(countMarkedCharacters(marked)).toBe(0);
    expect(notation(marked)).toContain(`moved#1(reshaped(list-(${rope} ${dusk} | ${net} ${dawn}) => ${rope} away#`);
  });

  it('keeps the words of a list that moved and in which items became deeper', () => {
    const between = ['Belts hang in the hut.', 'Ropes are in the red box.', 'Maps are on the wall.'];
    const [flat, deep] = [list(ask, may), list(item(ask, list(should)))];
    expect(show(clause(flat, ...between), clause(...between, deep))).toContain(
      `moved#1(reshaped(list-(${ask} | ${may}) => list-(${ask} | list-(The ranger [-may-]{+should+} turn`,
    );
  });

  it('keeps the words of a list that a new paragraph divides', () => {
    const tell = 'The ranger must tell the club of each fall.';
    expect(
      show(
        clause(numberedList(1, ask, may, tell)),
        clause(numberedList(1, ask), 'The club may see the book.', numberedList(1, should, tell)),
      ),
    ).toBe(
      `reshaped(list1.(${ask} | ${may} | ${tell}) => list1.(${ask}) | {+The club may see the book.+} | ` +
        `list1.(The ranger [-may-]{+should+} turn a climber away in bad weather. | ${tell}))`,
    );
  });

  it('keeps the short cells of a table that a new paragraph divides, whatever changed in them', () => {
    const [slings, nets] = [
      ['Slings of the club school', 'two years'],
      ['Nets', 'one year'],
    ];
    expect(
      show(
        clause(table(['Gear', 'Kept'], ['Ropes of the club school', 'six years'], slings, nets)),
        clause(
          table(['Gear', 'Kept'], ['Ropes of the club school', 'six years']),
          'The club keeps the rest.',
          table(['Gear', 'Kept'], ['Slings of the club school', 'three years'], ['Nets', 'never']),
        ),
      ),
    ).toContain(
      '{+The club keeps the rest.+} | table({+Gear ; Kept+} | Slings of the club school ; [-two-]{+three+} years | ' +
        'Nets ; [-one year-]{+never+}))',
    );
  });

  it('keeps the words of a sentence that became a list, and the other way round', () => {
    const whole = 'The ranger must ask for a name, check each rope and harness, and close the gate at dusk.';
    const parts = ['ask for a name;', 'check each rope and harness;', 'and may close the gate at dusk.'];
    expect(show(clause(whole), clause('The ranger must:', list(...parts)))).toBe(
      `reshaped(${whole} => The ranger must{+:+} | list-(ask for a name[-,-]{+;+} | ` +
        'check each rope and harness[-,-]{+;+} | and {+may +}close the gate at dusk.))',
    );
    expect(show(clause('The ranger must:', list(...parts)), clause(whole))).toBe(
      `reshaped(The ranger must: | list-(${parts.join(' | ')}) => The ranger must[-:-] ask for a name[-;-]{+,+} ` +
        'check each rope and harness[-;-]{+,+} and [-may -]close the gate at dusk.)',
    );
  });

  it('keeps the words of items that moved to another depth', () => {
    const deep = list(
      item('Check the gear:', list('each rope of the school', 'each harness on the rack')),
      'Close up.',
    );
    const flat = list('Check the gear:', 'each rope of the school', 'every harness on the rack', 'Close up.');
    expect(show(clause(deep), clause(flat))).toBe(
      'reshaped(list-(Check the gear: | list-(each rope of the school | each harness on the rack) | Close up.) => ' +
        'list-(Check the gear: | each rope of the school | [-each-]{+every+} harness on the rack | Close up.))',
    );
  });

  it('marks a paragraph or item that is new or gone as a whole', () => {
    expect(
      show(clause(ask, 'Nobody climbs alone after dark.', may), clause(list(ask, 'A helmet is worn by all.', should))),
    ).toBe(
      `reshaped(${ask} | Nobody climbs alone after dark. | ${may} => list-(${ask} | [-Nobody climbs alone after dark.-] | ` +
        '{+A helmet is worn by all.+} | The ranger [-may-]{+should+} turn a climber away in bad weather.))',
    );
  });

  it('leaves what is new or gone at the ends outside', () => {
    expect(show(clause('Gone from here for good.', may), clause(note(may), 'Written by another hand.'))).toBe(
      `[-Gone from here for good.-] | reshaped(${may} => note(${may})) | {+Written by another hand.+}`,
    );
  });

  it('divides emphasised words between two paragraphs', () => {
    expect(show(clause(p(strong(ask, ' ', may))), clause(p(strong(ask)), p(strong(may))))).toBe(
      `reshaped(**${ask} ${may}** => **${ask}** | **${may}**)`,
    );
  });

  it('is found inside a numbered paragraph and an item', () => {
    expect(show(clause(para('x', '1', 'Rules.', may)), clause(para('x', '1', 'Rules.', list(may))))).toBe(
      `x#1(Rules. | reshaped(${may} => list-(${may})))`,
    );
    expect(show(clause(list(item('Rules.', may))), clause(list(item('Rules.', note(may)))))).toBe(
      `list-(Rules. | reshaped(${may} => note(${may})))`,
    );
  });

  it('is not what happened to text that has little in common', () => {
    expect(show(clause('Nobody climbs alone after dark.'), clause(list('A helmet is worn by all.')))).toBe(
      '[-Nobody climbs alone after dark.-] | {+list-(A helmet is worn by all.)+}',
    );
  });
});
