using Ovop.Core.Rounds;

namespace Ovop.Core.Forms.Questions;

/// <summary>
/// What a ware asks its maker, and who judges it, to know beyond the commodity (proposal): technique or material as the form asks for
/// them ("jenis_batik.tulis"), of food and drink the group of the classification of business fields, KBLI ("kbli.107").
/// </summary>
public static class Crafts
{
    /// <summary>Answers that name no craft.</summary>
    private static readonly string[] Vague = ["campuran", "lainnya"];

    private static readonly string[] Groups = ["101", "102", "103", "104", "105", "106", "107", "110"];

    private static readonly IReadOnlyList<FormField> Asked =
    [
        .. CommodityQuestions.All.Where(
            field => field.Code is "teknik_tenun" or "jenis_batik" or "bahan_anyam" or "teknik_anyam" or "jenis_tanah"),
    ];

    /// <summary>All of a commodity, by code.</summary>
    public static IReadOnlyList<string> Of(Commodity commodity) => commodity == Commodity.MM
        ? [.. Groups.Select(Kbli)]
        : [.. from field in Asked where field.Only == commodity from choice in field.Choices.Except(Vague) select $"{field.Code}.{choice}"];

    /// <summary>Those that a ware asks for.</summary>
    public static IReadOnlyList<string> Of(ApplicationForm form) => form.Commodity is not { } ware
        ? []
        : [.. Of(ware).Where(craft => craft.Split('.') is ["kbli", var group]
            ? form["kbli"].StartsWith(group, StringComparison.Ordinal)
            : craft.Split('.') is [var field, var choice] && form[field] == choice)];

    private static string Kbli(string group) => $"kbli.{group}";
}
