/** A chart as lines of text for a terminal: what it shows, the picture, the note under it. */
import type { CountChart, FanChart, IntervalChart, RateChart, ScatterChart } from '../chart.js';
import { countPicture } from './count-picture.js';
import { fanPicture } from './fan-picture.js';
import { type Grid, type PictureLine, wrapped } from './grid.js';
import { intervalPicture } from './interval-picture.js';
import { BLOCK_MARKS, LETTER_MARKS, type Marks } from './marks.js';
import { ratePicture } from './rate-picture.js';
import { FEWEST_COLUMNS, type Room } from './row-frame.js';
import { scatterPicture } from './scatter-picture.js';

/** Those that a verb of the command line draws. */
export type TextChart = CountChart | FanChart | IntervalChart | RateChart | ScatterChart;

export function drawText(chart: TextChart, room: Room): readonly PictureLine[] {
  const marks = room.unicode ? BLOCK_MARKS : LETTER_MARKS;
  const paragraph = (text: string): readonly PictureLine[] =>
    wrapped(marks.spell(text), Math.max(1, room.columns)).map((line) => [{ text: line, ink: 'faint' }]);
  const picture = room.columns < FEWEST_COLUMNS ? [] : pictureOf(chart, room, marks).lines();
  return [...paragraph(chart.subtitle), [], ...picture, [], ...paragraph(chart.source)];
}

function pictureOf(chart: TextChart, room: Room, marks: Marks): Grid {
  switch (chart.kind) {
    case 'bars':
    case 'steps':
      return countPicture(chart, room, marks);
    case 'fan':
      return fanPicture(chart, room, marks);
    case 'intervals':
      return intervalPicture(chart, room, marks);
    case 'rate':
      return ratePicture(chart, room, marks);
    case 'scatter':
      return scatterPicture(chart, room, marks);
  }
}
