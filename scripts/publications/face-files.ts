import { join } from 'node:path';
import { projectRoot } from '../run-node.ts';

const folder = join(projectRoot, 'node_modules/@expo-google-fonts/arimo');
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'];

/** The files of the typeface in which PDFs are set: regular, italic, semi-bold, and both. */
export const faceFiles = faces.map((face) => join(folder, face, `Arimo_${face}.ttf`));
