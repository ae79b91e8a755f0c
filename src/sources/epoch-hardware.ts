/** Chips used for machine learning: what they compute, draw and cost. */
import { epochCitation } from './epoch.js';
import type { Column, Source } from './source.js';

const quantity = (field: string, unit: string, ...headers: string[]): Column => ({
  field,
  kind: 'quantity',
  unit,
  headers,
});
const measure = (field: string, unit: string, ...headers: string[]): Column => ({
  field,
  kind: 'measure',
  unit,
  headers,
});

const COLUMNS: readonly Column[] = [
  { field: 'name', kind: 'text', headers: ['Hardware name'] },
  { field: 'manufacturer', kind: 'text', headers: ['Manufacturer'] },
  { field: 'type', kind: 'text', headers: ['Type'] },
  { field: 'released', kind: 'date', headers: ['Release date'] },
  quantity('releasePriceUsd', 'USD', 'Release price (USD)'),
  quantity('tensor16FlopPerSecond', 'FLOP/s', 'Tensor-FP16/BF16 performance (FLOP/s)'),
  quantity('fp8FlopPerSecond', 'FLOP/s', 'FP8 performance (FLOP/s)'),
  quantity('fp4FlopPerSecond', 'FLOP/s', 'FP4 performance (FLOP/s)'),
  quantity('fp64FlopPerSecond', 'FLOP/s', 'FP64 (double precision) performance (FLOP/s)'),
  quantity('fp32FlopPerSecond', 'FLOP/s', 'FP32 (single precision) performance (FLOP/s)'),
  quantity('tf32FlopPerSecond', 'FLOP/s', 'TF32 (TensorFloat-32) performance (FLOP/s)'),
  quantity('fp16FlopPerSecond', 'FLOP/s', 'FP16 (half precision) performance (FLOP/s)'),
  quantity('int16OpPerSecond', 'OP/s', 'INT16 performance (OP/s)'),
  quantity('int8OpPerSecond', 'OP/s', 'INT8 performance (OP/s)'),
  quantity('int4OpPerSecond', 'OP/s', 'INT4 performance (OP/s)'),
  quantity('memoryBytes', 'byte', 'Memory (bytes)', 'Memory size per board (Byte)'),
  quantity('memoryBytesPerSecond', 'byte/s', 'Memory bandwidth (byte/s)'),
  quantity('intranodeBytesPerSecond', 'byte/s', 'Intranode bandwidth (byte/s)'),
  quantity('internodeBitsPerSecond', 'bit/s', 'Internode bandwidth (bit/s)'),
  quantity('powerWatts', 'W', 'TDP (W)'),
  quantity('dieSquareMillimetres', 'mm²', 'Die Size (mm^2)'),
  quantity('baseClockMegahertz', 'MHz', 'Base clock (MHz)'),
  quantity('boostClockMegahertz', 'MHz', 'Boost clock (MHz)'),
  quantity('memoryClockMegahertz', 'MHz', 'Memory clock (MHz)'),
  quantity('memoryBusBits', 'bit', 'Memory bus (bit)'),
  quantity('tensorCores', 'cores', 'Tensor cores'),
  quantity('processNanometres', 'nm', 'Process size (nm)'),
  quantity('transistorsMillions', '10⁶', 'Transistors (millions)'),
  { field: 'foundry', kind: 'text', headers: ['Foundry'] },
  { field: 'datasheet', kind: 'text', headers: ['Link to datasheet'] },
  { field: 'priceSource', kind: 'text', headers: ['Source for the price'] },
  { field: 'models', kind: 'list', headers: ['ML models'] },
  { field: 'lastModified', kind: 'text', headers: ['Last modified'] },
  quantity('maximumOpPerSecond', 'OP/s', 'Max performance'),
  measure('opPerJoule', 'OP/J', 'Energy efficiency'),
  quantity('totalProcessingPerformance', 'bit·OP/s', 'Total processing performance (bit-OP/s)'),
  measure('opPerSecondPerUsd', 'OP/s/USD', 'Price-performance'),
  quantity('machineLearningOpPerSecond', 'OP/s', 'ML OP/s'),
  { field: 'notes', kind: 'prose', headers: ['Notes'] },
];

export const EPOCH_HARDWARE: Source = {
  id: 'epoch-hardware',
  subject: 'chip',
  citation: epochCitation('Machine learning hardware', 'https://epoch.ai/data/machine-learning-hardware'),
  requests: [{ url: 'https://epoch.ai/data/ml_hardware.csv', fileName: 'ml_hardware.csv' }],
  fileName: /hardware(?!_prices)/i,
  columns: COLUMNS,
  nameField: 'name',
  scope: { kind: 'selection' },
};
