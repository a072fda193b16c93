using Ovop.Core;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Administration.Fees;

/// <summary>Money as it is written on paper.</summary>
internal static class FeeWords
{
    /// <summary>"Rp1.250.000".</summary>
    public static string Rupiah(long amount, Language language) => $"Rp{amount.ToString("N0", language.Culture())}";
}
