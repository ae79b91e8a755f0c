/** How many groups can colours tell apart, colour-blind or not? The styles call them `series-1` to `series-8`. */
export const MOST_COLOURS = 7;
/** That of everything without a colour of its own, counted from 0 as all of them. */
export const OTHER_COLOUR = MOST_COLOURS;
