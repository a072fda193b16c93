// Says what each reader finds in the spreadsheet at the path given: cell D8, what may be chosen in C8, whether the sheet is protected.
import { readFileSync } from 'node:fs';
import Excel from 'exceljs';
import * as Sheets from 'xlsx';

const file = readFileSync(process.argv[2]);

const book = await new Excel.Workbook().xlsx.load(file);
const [sheet] = book.worksheets;
const [other] = Object.values(Sheets.read(file).Sheets);
console.log(JSON.stringify({
  exceljs: sheet.getCell('D8').value,
  format: sheet.getCell('D8').numFmt,
  open: sheet.getCell('D8').protection?.locked === false,
  wraps: sheet.getCell('D8').alignment?.wrapText === true,
  choice: sheet.getCell('C8').dataValidation?.formulae?.[0],
  protected: sheet.sheetProtection?.sheet === true,
  width: sheet.getColumn(4).width,
  sheetjs: other.D8.v,
}));
