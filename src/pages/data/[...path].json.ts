import { dataEndpoint, dataOf } from '../../web/downloads/data-endpoint.ts';

export const { getStaticPaths, GET } = dataEndpoint('json', dataOf);
