namespace Ovop.Core.Rounds;

/// <summary>
/// The five commodity groups of the award, by the codes of the rubric: makanan dan minuman, kain tenun, kain batik,
/// anyaman, gerabah (Permenperin 14/2021, as the ministry presents it).
/// </summary>
public enum Commodity { MM, TN, BT, AN, GR }
