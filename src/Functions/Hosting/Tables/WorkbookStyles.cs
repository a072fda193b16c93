using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ovop.Functions.Hosting.Tables;

/// <summary>How the cells of our spreadsheets look, and which of them may be changed where a sheet is protected.</summary>
internal static class WorkbookStyles
{
    /// <summary>Text, as it is typed: "1/2" stays "1/2".</summary>
    public const uint Plain = 0;

    /// <summary>Text over several lines.</summary>
    public const uint Wrapped = 1;

    public const uint Heading = 2;

    /// <summary>Text over several lines that may be changed; what looks like a number stays the text that it is.</summary>
    public const uint Answer = 3;

    /// <summary>A day with its time, as a spreadsheet keeps them: it can be sorted and counted from.</summary>
    public const uint Moment = 4;

    /// <summary>A number, as it is worked with.</summary>
    public const uint Number = 5;

    /// <summary>Of our own formats; those below are built in.</summary>
    private const uint AsMoment = 164;

    /// <summary>The built-in format "@".</summary>
    private const uint AsText = 49;

    public static Stylesheet All() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = AsMoment, FormatCode = "yyyy-mm-dd hh:mm" }) { Count = 1 },
        new Fonts(Font(), Font(bold: true)) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }))
        { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()))
        { Count = 1 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(
            Format(AsText, wraps: false), Format(AsText, wraps: true), Format(AsText, wraps: true, font: 1),
            Format(AsText, wraps: true, open: true), Format(AsMoment, wraps: false), Format(0, wraps: false))
        { Count = 6 });

    private static Font Font(bool bold = false) =>
        bold ? new(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })
            : new(new FontSize { Val = 11 }, new FontName { Val = "Calibri" });

    private static CellFormat Format(uint number, bool wraps, uint font = 0, bool open = false) => new(
        new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps ? true : (BooleanValue?)null },
        new Protection { Locked = !open })
    {
        NumberFormatId = number,
        FontId = font,
        FillId = 0,
        BorderId = 0,
        FormatId = 0,
        ApplyNumberFormat = true,
        ApplyFont = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };
}
