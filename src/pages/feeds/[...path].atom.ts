import { dataEndpoint, feedsOf } from '../../site/data-endpoint.ts';

export const { getStaticPaths, GET } = dataEndpoint('atom', feedsOf);
