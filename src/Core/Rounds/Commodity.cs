namespace Ovop.Core.Rounds;

/// <summary>
/// The five commodity groups of the award, by the codes of the rubric: makanan dan minuman, kain tenun, kain batik,
/// anyaman, gerabah (Permenperin 14/2021, as the ministry presents it).
/// </summary>
public enum Commodity { MM, TN, BT, AN, GR }

public static class CommodityNames
{
    extension(Commodity commodity)
    {
        public LocalText Name => commodity switch
        {
            Commodity.MM => new("Makanan dan minuman", "Food and beverages"),
            Commodity.TN => new("Kain tenun", "Woven cloth"),
            Commodity.BT => new("Kain batik", "Batik cloth"),
            Commodity.AN => new("Anyaman", "Wickerwork"),
            Commodity.GR => new("Gerabah", "Pottery"),
            _ => throw new ArgumentOutOfRangeException(nameof(commodity), commodity, null),
        };
    }
}
