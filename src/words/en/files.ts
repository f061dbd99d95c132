/** Downloads. */
export const files = {
  fillPublishedContent: {
    revision: 'Revision {label}',
  },
  fillReviewPackInputs: {
    saidInRoom: 'Said in the room: {saidAtWorkshop}',
  },
} as const;
