import { expect, test } from 'vitest';
import { smallSettings } from '../testing/small-settings.ts';
import { sharePicture } from './share-picture.ts';

test('the picture names the address of the Code, with the path that tells it from others at its host', () => {
  const at = (address: string) => sharePicture({ ...smallSettings, address }, 'Read it');

  expect(at('https://www.example.org/codes/quays/')).toContain('"www.example.org/codes/quays"');
  expect(at('https://www.example.org/')).toContain('"www.example.org"');
});
