using Ovop.Core.Cases;
using Ovop.Core.Forms;
using Ovop.Core.Rounds;

namespace Ovop.Core.Start;

/// <summary>
/// What is asked before any draft exists, so that nobody fills in a form in vain. Source: the ministry's requirements for
/// a proposal: one of five commodities, a sentra of at least five units with a decree, industrial legality, permits of food.
/// </summary>
public static class Eligibility
{
    /// <summary>Which commodity it is.</summary>
    public const string Ware = "komoditi";

    /// <summary>The answer for a product of none of the five commodities.</summary>
    public const string OtherWare = "lain";

    /// <summary>Asked of food and drink alone.</summary>
    public const string FoodPermits = "izin_pangan";

    /// <summary>The questions answered by yes or no, in their order.</summary>
    public static IReadOnlyList<string> Questions { get; } = ["sentra", "sk_sentra", "nib", FoodPermits];

    /// <summary>Which commodity was answered; null for none of the five.</summary>
    public static Commodity? WareOf(string? answer) =>
        Enum.GetNames<Commodity>().Contains(answer) ? Enum.Parse<Commodity>(answer!) : null;

    /// <summary>The draft that follows knows the commodity, which is not asked twice; one that its round lacks is left out.</summary>
    public static Change Begin(Change opened, Commodity? ware, Round round) => ware is { } known && round.Commodities.Contains(known)
        ? opened.Put(Said(ApplicationForm.Of(opened.After), known)).With(head => head with { Commodity = known })
        : opened;

    /// <summary>The questions that were not answered, <c>eligibility.answer</c> each.</summary>
    public static IReadOnlyList<Problem> Unanswered(Func<string, string?> answer) =>
    [
        .. from question in (string[])[Ware, .. Asked(answer)]
           where question == Ware ? !IsOneOfFive(answer) && answer(Ware) != OtherWare : answer(question) is not ("ya" or "tidak")
           select new Problem("eligibility.answer", Field: question),
    ];

    /// <summary>The questions whose answers stand in the way of an application; none when nothing does.</summary>
    public static IReadOnlyList<string> Obstacles(Func<string, string?> answer) =>
        [.. IsOneOfFive(answer) ? (string[])[] : [Ware], .. Asked(answer).Where(question => answer(question) != "ya")];

    private static IEnumerable<string> Asked(Func<string, string?> answer) =>
        Questions.Where(question => question != FoodPermits || answer(Ware) == nameof(Commodity.MM));

    private static bool IsOneOfFive(Func<string, string?> answer) => WareOf(answer(Ware)) is not null;

    private static ApplicationForm Said(ApplicationForm form, Commodity ware) =>
        form with { Answers = form.Answers.SetItem(Ware, $"{ware}") };
}
