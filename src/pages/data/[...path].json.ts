import { dataEndpoint, dataOf } from '../../site/data-endpoint.ts';

export const { getStaticPaths, GET } = dataEndpoint('json', dataOf);
