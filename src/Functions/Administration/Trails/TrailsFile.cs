using System.Globalization;
using Ovop.Core;
using Ovop.Functions.Hosting.Languages;
using Ovop.Functions.Hosting.Tables;

namespace Ovop.Functions.Administration.Trails;

/// <summary>The log as a file, its first row the titles of the columns; the hash proves each entry.</summary>
internal sealed class TrailsFile(TrailWords words, Language language)
{
    private readonly Texts _texts = Texts.Of<TrailsFile>(language);

    public byte[] Csv(IReadOnlyList<CaseEntry> entries) => CsvFile.Write(
        entries.Select(one => Row(one).Select(cell => cell is DateTimeOffset at
            ? at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : Convert.ToString(cell, CultureInfo.InvariantCulture))).Prepend(Titles),
        language.Culture().NumberFormat.NumberDecimalSeparator == "," ? ';' : ',');

    public byte[] Xlsx(IReadOnlyList<CaseEntry> entries) => TableWorkbook.Write("OVOP", Titles, [.. entries.Select(Row)]);

    private IReadOnlyList<string> Titles =>
    [
        _texts["file.wib", _texts["log.when"]], _texts["case.number"], _texts["trails.sequence"], _texts["log.what"], _texts["log.who"],
        _texts["trails.why"], _texts["log.facts"], "SHA-256",
    ];

    /// <summary>Moments in the award's own zone.</summary>
    private IReadOnlyList<object?> Row(CaseEntry one) =>
    [
        one.Entry.At.ToOffset(TimeSpan.FromHours((int)Zone.Wib)), $"{one.Number}", one.Entry.Sequence, words.What(one.Entry),
        words.Who(one), one.Entry.Why, words.Facts(one.Entry), one.Entry.Hash,
    ];
}
