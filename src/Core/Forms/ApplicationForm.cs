using System.Collections.Frozen;
using System.Collections.Immutable;
using Ovop.Core.Cases;
using Ovop.Core.Cases.Trails;
using Ovop.Core.Forms.Questions;
using Ovop.Core.Rounds;

namespace Ovop.Core.Forms;

/// <summary>What the applicant has typed so far, tidied, right or wrong: a draft loses nothing.</summary>
/// <param name="Answers">By field code; a field that was never answered is absent.</param>
/// <param name="SavedAt">When it was last saved.</param>
public sealed record ApplicationForm(ImmutableSortedDictionary<string, string> Answers, DateTimeOffset SavedAt) : IPart
{
    public const string RowKey = "form";

    public string Key => RowKey;

    /// <summary>The answer, or the empty string.</summary>
    public string this[string code] => Answers.GetValueOrDefault(code, "");

    public Commodity? Commodity =>
        Enum.TryParse<Commodity>(this["komoditi"], out var commodity) && Enum.IsDefined(commodity) ? commodity : null;

    /// <summary>Fields about the person responsible, which no rule and no assessor needs.</summary>
    public static FrozenSet<string> PersonalFields { get; } = ["nik", "npwp", "tgl_lahir", "telepon", "telepon_kantor"];

    /// <summary>The application as it was sent last, or the draft.</summary>
    public static ApplicationForm Of(Dossier dossier) => dossier.Find<ApplicationForm>(RowKey)!;

    /// <summary>The province of the producer, two digits of the Kemendagri code; empty while the form does not say.</summary>
    public static string ProvinceOf(Dossier dossier) => dossier.Find<ApplicationForm>(RowKey)?["prov"] ?? "";

    public ApplicationForm WithoutPersonalFields() => this with { Answers = Answers.RemoveRange(PersonalFields) };

    /// <summary>SHA-256 over the answers that are not personal; it stands in the trail from the submission on.</summary>
    public string Hash() => Seal.Of(Seal.Sorted(WithoutPersonalFields().Answers));

    /// <summary>Says whether the answers of a section are still those that somebody saw.</summary>
    public string MarkOf(FormSection section) => Seal.Of(section.Fields.Select(field => this[field.Code]))[..16];

    public static ApplicationForm Empty(DateTimeOffset now) => new(ImmutableSortedDictionary<string, string>.Empty, now);

    /// <summary>Takes over what was typed in one section; what was left out there becomes empty.</summary>
    public ApplicationForm Answer(FormSection section, Func<string, string?> typed, DateTimeOffset now) => new(
        Answers.SetItems(section.Fields.Select(field => KeyValuePair.Create(field.Code, field.Tidy(Bounded(typed(field.Code) ?? ""))))),
        now);

    /// <summary>
    /// The answers that are longer than can be kept: <c>form.long</c> at each, with how much is asked for and its true length.
    /// </summary>
    public static IReadOnlyList<Problem> TooLong(FormSection section, Func<string, string?> typed) =>
    [
        .. from field in section.Fields
           let length = field.Tidy(typed(field.Code) ?? "").Length
           where length > Longest
           let most = field.Kind is FieldKind.Text or FieldKind.LongText ? field.Max : Longest
           select new Problem("form.long", Field: field.Code, Args: [$"{most}", $"{length}"]),
    ];

    private const int Longest = 8_000;

    private static string Bounded(string text) => text.Length <= Longest ? text : text[..Longest];
}
