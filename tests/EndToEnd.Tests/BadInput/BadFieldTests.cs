using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;
using Ovop.Demo;

namespace Ovop.EndToEnd.Tests.BadInput;

[Collection<OneAfterAnother>]
public sealed class BadFieldTests(Targets targets)
{
    private static readonly IReadOnlyDictionary<string, string> Good = Answers.For(Commodity.BT);

    public static TheoryData<string> Sections => [.. FormSections.All.Select(section => section.Code)];

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task A_wrong_answer_is_told_at_its_field_and_touches_no_other(string section)
    {
        var asked = FormSections.Find(section)!;
        var before = await targets.ReadDraft();
        foreach (var field in asked.For(Commodity.BT))
            foreach (var wrong in Wrong(field).Where(wrong => field.Required || field.Tidy(wrong).Length > 0))
            {
                var answer = await Post(asked, field, wrong);
                answer.ShouldRefuse($"{field.Code} = {Short(wrong)}");
                if (CanBeRead(wrong))
                    answer.Body.ShouldContain($"href=\"#{field.Code}", Case.Sensitive, $"{field.Code} = {Short(wrong)}");
            }

        var first = asked.For(Commodity.BT).First();
        ((int)(await Post(asked, first, Good[first.Code])).Status).ShouldBe(302);
        (await targets.ReadDraft()).ShouldBe(before);
    }

    private Task<Running.Answer> Post(FormSection section, FormField changed, string answer)
    {
        var page = $"/permohonan/{targets.Draft}/bagian/{section.Code}";
        return targets.Owner.Post(page, section.For(Commodity.BT).SelectMany(field => Typed(field, field == changed ? answer : Good[field.Code])));
    }

    private static IEnumerable<(string, string)> Typed(FormField field, string answer) => field.Kind == FieldKind.Rows
        ? FormRows.Read(answer).SelectMany((row, index) => row.Zip(field.Columns, (cell, column) => (FormRows.Cell(field, index + 1, column), cell)))
        : field.Kind != FieldKind.Date
        ? [(field.Code, answer)]
        : answer.Split('-') is [var year, var month, var day]
        ? [($"{field.Code}-tahun", year), ($"{field.Code}-bulan", month), ($"{field.Code}-hari", day)]
        : [($"{field.Code}-tahun", answer)];

    private static IEnumerable<string> Wrong(FormField field) =>
    [
        "",
        .. field.Kind switch
        {
            FieldKind.Text or FieldKind.LongText => (string[])[.. field.Min > 1 ? (string[])["a"] : [], new string('a', (int)field.Max + 1), new string('ß', 60_000), "\0" + new string('a', (int)field.Min)],
            FieldKind.Rows => [.. field.Columns.SelectMany((column, place) => Wrong(column).Where(CanBeRead).Where(wrong => !wrong.Contains('\n', StringComparison.Ordinal) && wrong.Length > 0)
                .Select(wrong => string.Join('\t', FormRows.Read(Good[field.Code]).DefaultIfEmpty([.. field.Columns.Select(_ => "")]).First().Select((cell, index) => index == place ? wrong : cell))))],
            FieldKind.Number or FieldKind.Money or FieldKind.Percent => ["x", "1,5", "1e3", "0x10", "+", "9999999999999999999", "99999999999999999999999", "٣"],
            FieldKind.Year => ["x", "0", "9999", "99999999999999999999"],
            FieldKind.Date => ["2026-02-30", "0-0-0", "x-y-z", "9999-12-31", "2026-13-01", "99999999999-1-1", "kemarin"],
            FieldKind.Phone => ["x", "0", "081", "0812345678901234567890", "+1 202 555 0100", "08123456789\0"],
            FieldKind.Code => ["x", "0", new string('1', 200), "١٢٣٤٥٦٧٨٩٠١٢٣", "' or 1=1 --"],
            _ => ["x", "\0", "<script>alert(1)</script>", new string('a', 10_000)],
        },
    ];

    /// <summary>What no form may hold is refused with the whole form.</summary>
    private static bool CanBeRead(string answer) => !answer.Contains('\0', StringComparison.Ordinal) && answer.Length < 60_000;

    private static string Short(string text) => text.Length > 40 ? text[..40] : text;
}
