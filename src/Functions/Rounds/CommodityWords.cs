using Ovop.Core;
using Ovop.Core.Rounds;
using Ovop.Functions.Hosting.Languages;

namespace Ovop.Functions.Rounds;

/// <summary>What a commodity group is called.</summary>
internal static class CommodityWords
{
    public static string In(this Commodity commodity, Language language) => Texts.Of(typeof(CommodityWords), language)[$"{commodity}"];
}
