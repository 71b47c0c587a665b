/**
 * Stands in for `@formatjs/icu-skeleton-parser` in the pages: our words hold no number or date skeletons, which a test
 * of the words makes sure of, and the parser of skeletons costs 2 kB of the first load.
 */
export function parseDateTimeSkeleton(): never {
  throw new Error('Words for people hold no date skeletons')
}

export function parseNumberSkeleton(): never {
  throw new Error('Words for people hold no number skeletons')
}

export const parseNumberSkeletonFromString = parseNumberSkeleton
