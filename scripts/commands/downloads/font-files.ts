import { join } from 'node:path';
import { projectRoot } from '../run-node.ts';

const folder = join(projectRoot, 'node_modules/@expo-google-fonts/arimo');
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];

/** The font files for PDFs: regular, italic, semi-bold, semi-bold italic. */
export const fontFiles = faces.map((face) => join(folder, face, `Arimo_${face}.ttf`));
